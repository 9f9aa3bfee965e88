"""An address in, the files under it out: each is whole or absent, as it is written under another name and renamed."""

import json
import uuid
from typing import Any

import fsspec


class Folder:
    """The output of a run: a local folder, or any address that fsspec opens."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.fs, self.root = fsspec.core.url_to_fs(address)

    def path(self, *parts: str) -> str:
        """The path of a file in it, as its file system names it."""
        return "/".join([self.root.rstrip("/"), *parts])

    def make(self, *names: str) -> None:
        """Make the folders that are missing."""
        for name in names:
            self.fs.makedirs(self.path(name), exist_ok=True)

    def names(self, folder: str, suffix: str) -> set[str]:
        """The names, without suffix, of the whole files in a folder of it."""
        if not self.fs.isdir(self.path(folder)):
            return set()
        self.fs.invalidate_cache()
        files = (f.rsplit("/", 1)[-1] for f in self.fs.ls(self.path(folder), detail=False))
        return {f.removesuffix(suffix) for f in files if f.endswith(suffix) and not f.startswith(".")}

    def read_json(self, *parts: str) -> Any:  # noqa: ANN401 - what JSON holds
        """What a JSON file holds."""
        with self.fs.open(self.path(*parts), "rb") as file:
            return json.load(file)

    def write(self, data: bytes, *parts: str) -> None:
        """Write a file whole: under a temporary name, then renamed."""
        target = self.path(*parts)
        temporary = temporary_name(target)
        with self.fs.open(temporary, "wb") as file:
            file.write(data)
        self.fs.mv(temporary, target)

    def write_json(self, record: object, *parts: str) -> None:
        """Write a record as JSON."""
        self.write(json.dumps(record, ensure_ascii=False, indent=1).encode(), *parts)

    def remove(self, *parts: str) -> None:
        """Remove a file if it is there."""
        if self.fs.exists(self.path(*parts)):
            self.fs.rm(self.path(*parts))

    def sweep(self, *folders: str) -> int:
        """How many temporary files of killed workers were removed."""
        found = [f for folder in folders for f in self.fs.glob(self.path(folder, ".*.part"))]
        for file in found:
            self.fs.rm(file)
        return len(found)


def temporary_name(target: str) -> str:
    """A name beside `target` that no other try uses."""
    folder, _, name = target.rpartition("/")
    return f"{folder}/.{name}.{uuid.uuid4().hex[:12]}.part"
