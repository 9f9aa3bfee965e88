"""A host in, the addresses that may be fetched from out: nothing on this machine or its own network unless allowed."""

import ipaddress
import socket
from urllib.parse import urlsplit

from claims.documents.source import Unreadable


def find_address(url: str, allow_private: bool) -> str:
    """The numeric address to connect to, checked, so that no second look-up can lead elsewhere.

    Every address of the host must be public: a name that leads half outside and half inside is not to be trusted.
    """
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise Unreadable(f"{parts.scheme or 'no'}: scheme; only http and https are fetched")
    try:
        port = parts.port or (443 if parts.scheme == "https" else 80)
        found = socket.getaddrinfo(parts.hostname, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError, ValueError) as error:
        raise Unreadable(f"no such host: {parts.hostname}; check the address and the network") from error
    addresses = [str(entry[4][0]).split("%")[0] for entry in found]
    if not allow_private and (inside := next((a for a in addresses if not is_public(a)), None)):
        named = parts.hostname if parts.hostname == inside else f"{parts.hostname} is {inside}, which"
        raise Unreadable(f"{named} lies inside this machine or network; --allow-private if you mean it")
    return addresses[0]


def is_public(address: str) -> bool:
    """Whether an address lies in the open Internet; what tunnels to an inner address counts as that one.

    >>> is_public("93.184.216.34"), is_public("127.0.0.1"), is_public("::ffff:10.0.0.1"), is_public("169.254.169.254")
    (True, False, False, False)
    """
    ip = ipaddress.ip_address(address)
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None) or _read_nat64(ip)
        if inner is not None:
            ip = inner
    return ip.is_global and not ip.is_multicast


def _read_nat64(ip: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address inside 64:ff9b::/96."""
    if ip in ipaddress.IPv6Network("64:ff9b::/96"):
        return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return None
