"""Finds which local sockets are connected to each other, over Linux's netlink (sock_diag(7))."""

import socket
import struct
import sys
from collections.abc import Iterator

_SOCK_DIAG, _BY_FAMILY, _REQUEST_DUMP = 4, 20, 0x301
_ERROR, _DONE = 2, 3
_SHOW_PEER, _PEER = 4, 2
_HEADER, _ATTRIBUTE = struct.Struct("=IHHII"), struct.Struct("=HH")
_SOCKET, _INODE = 16, 4
"""The size in bytes of a socket's description, and the offset of its inode."""
_LIMIT = 1.0
"""Seconds to wait for the kernel's answer."""


def unix_peers() -> dict[int, int] | None:
    """The peer's inode for the inode of each connected local socket; None where the kernel doesn't say."""
    if sys.platform != "linux":
        return None
    asked = struct.pack("=BBHIIIII", socket.AF_UNIX, 0, 0, 0xFFFFFFFF, 0, _SHOW_PEER, 0, 0)
    found: dict[int, int] = {}
    try:
        with socket.socket(socket.AF_NETLINK, socket.SOCK_DGRAM, _SOCK_DIAG) as kernel:
            kernel.settimeout(_LIMIT)
            kernel.send(_HEADER.pack(_HEADER.size + len(asked), _BY_FAMILY, _REQUEST_DUMP, 1, 0) + asked)
            while True:
                for kind, body in _messages(kernel.recv(1 << 17)):
                    if kind == _DONE:
                        return found
                    if kind == _ERROR:
                        return None
                    peers = (_number(value) for name, value in _attributes(body) if name == _PEER)
                    found.update((_number(body[_INODE:]), peer) for peer in peers)
    except (OSError, struct.error):
        return None


def _messages(data: bytes) -> Iterator[tuple[int, bytes]]:
    while len(data) >= _HEADER.size:
        length, kind, *_ = _HEADER.unpack_from(data)
        yield kind, data[_HEADER.size : length]
        data = data[max(_aligned(length), _HEADER.size) :]


def _attributes(body: bytes) -> Iterator[tuple[int, bytes]]:
    data = body[_SOCKET:]
    while len(data) >= _ATTRIBUTE.size:
        length, name = _ATTRIBUTE.unpack_from(data)
        yield name, data[_ATTRIBUTE.size : length]
        data = data[max(_aligned(length), _ATTRIBUTE.size) :]


def _number(data: bytes) -> int:
    return int.from_bytes(data[:4], sys.byteorder)


def _aligned(length: int) -> int:
    return (length + 3) & ~3
