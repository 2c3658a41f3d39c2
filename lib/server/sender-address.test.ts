import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { isNear, nameSender } from "./sender-address.ts";

function requestFrom(remoteAddress: string, forwardedFor: string): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, "remoteAddress", { value: remoteAddress });
  const request = new IncomingMessage(socket);
  request.headers["x-forwarded-for"] = forwardedFor;
  return request;
}

test("this machine and private networks are near, in both notations", () => {
  for (const address of [
    "127.0.0.1",
    "::1",
    "::ffff:127.0.0.1",
    "10.4.0.1",
    "172.31.9.9",
    "192.168.1.4",
    "fd00::1",
  ]) {
    expect(isNear(address), address).toBe(true);
  }
  for (const address of ["172.32.0.1", "203.0.113.7", "::ffff:203.0.113.7", "2001:db8::1"]) {
    expect(isNear(address), address).toBe(false);
  }
});

test("a proxy nearby says where a request came from", () => {
  const request = requestFrom("::ffff:10.0.0.2", "198.51.100.4");
  nameSender(request);
  expect(request.headers["x-forwarded-for"]).toBe("198.51.100.4");
});

test("a stranger's word about their own address counts for nothing", () => {
  const request = requestFrom("203.0.113.7", "198.51.100.4");
  nameSender(request);
  expect(request.headers["x-forwarded-for"]).toBe("203.0.113.7");
});
