import type { Socket } from 'socket.io-client';
import type { LiveSource } from '@vitrine/core';

export const socketIoShow = (socket: Socket): LiveSource => ({
  subscribe(channel, onEvent, { signal, onStatus }) {
    const begin = (state: unknown) => {
      onEvent(state);
      onStatus?.('open');
    };
    const watch = () => socket.emit('watch', channel, begin);
    const hear = (name: string, event: unknown) => name === channel && onEvent(event);
    const lose = () => onStatus?.('connecting');
    socket.on('connect', watch).on('show', hear).on('disconnect', lose);
    if (socket.connected) watch();
    signal.addEventListener('abort', () => {
      socket.off('connect', watch).off('show', hear).off('disconnect', lose);
      socket.emit('leave', channel);
    });
  },
});
