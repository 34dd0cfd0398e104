/** An engine on this machine: `port` is for viewers, `hostPort` for the host. */
export interface Engine {
  readonly port: number;
  readonly hostPort: number;
  close(): Promise<void>;
}
