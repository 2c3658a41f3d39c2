import type { IncomingMessage } from "node:http";
import { BlockList, isIPv6 } from "node:net";

const near = new BlockList();
for (const [network, prefix] of [
  ["127.0.0.0", 8],
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["169.254.0.0", 16],
] as const) {
  near.addSubnet(network, prefix, "ipv4");
}
near.addAddress("::1", "ipv6");
near.addSubnet("fc00::", 7, "ipv6");
near.addSubnet("fe80::", 10, "ipv6");

/** Whether an address is of this machine or a private network, where a proxy in front of Clearline stands. */
export function isNear(address: string): boolean {
  return near.check(address, isIPv6(address) ? "ipv6" : "ipv4");
}

/** Lets only a proxy nearby say where a request came from: rates go by that address, and anybody can send a header. */
export function nameSender(request: Pick<IncomingMessage, "headers" | "socket">): void {
  const { remoteAddress } = request.socket;
  if (remoteAddress === undefined || isNear(remoteAddress)) return;
  request.headers["x-forwarded-for"] = remoteAddress;
}
