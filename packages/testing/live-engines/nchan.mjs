import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endChild, endedEarly, freePort, startChild } from '../runner/children.mjs';
import { answers } from './answers.mjs';
import { programsOf } from './programs.mjs';

/**
 * Viewers of `/sub/<channel>` get the messages that are kept first, among which is a whole state, and go on where they were
 * after a cut. A channel that nobody has published to is refused: with several viewers and no message, nchan 1.3.6 asks for one
 * that is not there, and its worker ends (slact/nchan#720). Publishing is on another port, which only the host's side reaches,
 * and asks for the host's credential besides.
 */
const configuration = ({ folder, module, port, hostPort, secret, connections }) => `
load_module ${module};
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log stderr crit;
events { worker_connections ${connections}; }
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  client_max_body_size 4m;
  client_body_buffer_size 4m;
  nchan_shared_memory_size 256m;
  server {
    listen 127.0.0.1:${port} backlog=4096;
    location ~ ^/sub/([\\w-]+)$ {
      nchan_subscriber eventsource websocket;
      nchan_channel_id $1;
      nchan_subscriber_first_message oldest;
      nchan_subscribe_existing_channels_only on;
    }
  }
  server {
    listen 127.0.0.1:${hostPort};
    location ~ ^/pub/([\\w-]+)$ {
      if ($http_authorization != "Bearer ${secret}") { return 403; }
      nchan_publisher http;
      nchan_channel_id $1;
      nchan_message_buffer_length 48;
      nchan_message_timeout 0;
    }
  }
}
`;

/**
 * nginx with nchan on free ports, or on those named: the viewers' and the host's.
 *
 * @returns {Promise<{ port: number, hostPort: number, secret: string, pid: number, publish(channel: string, text: string): Promise<void>, close(): Promise<void> }>}
 *   `pid` is of the process that holds the connections
 */
export async function startNchan({ connections = 2048, secret = 'host-secret', ports = [] } = {}) {
  const { program, module, env } = programsOf('nchan');
  const [port, hostPort] = [ports[0] ?? (await freePort()), ports[1] ?? (await freePort())];
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-nchan-'));
  const file = join(folder, 'nginx.conf');
  // nchan has a place of its own for requests, whatever the configuration says: the one that Debian's nginx comes with.
  if (process.getuid?.() === 0) mkdirSync('/var/lib/nginx', { recursive: true });
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  writeFileSync(file, user + configuration({ folder, module, port, hostPort, secret, connections }));
  const child = startChild(program, ['-e', 'stderr', '-p', folder, '-c', file], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await Promise.race([answers(port), answers(hostPort), endedEarly(child, 'nginx ended')]);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const post = (channel, text) =>
    new Promise((resolve, reject) => {
      const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' };
      const url = `http://127.0.0.1:${hostPort}/pub/${channel}`;
      request(url, { method: 'POST', agent, headers }, (answer) => {
        answer.resume();
        if (answer.statusCode < 300) answer.once('end', resolve);
        else reject(new Error(`nchan answered ${answer.statusCode}.`));
      })
        .once('error', reject)
        .end(text);
    });
  return {
    port,
    hostPort,
    secret,
    pid: child.pid,
    async publish(channel, text) {
      try {
        await post(channel, text);
      } catch (error) {
        if (error.code !== 'ECONNRESET') throw error;
        // A worker of nchan 1.3.6 may end by itself (slact/nchan#720), and another takes its place. A host tries again.
        await answers(hostPort);
        await post(channel, text);
      }
    },
    async close() {
      agent.destroy();
      await endChild(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
