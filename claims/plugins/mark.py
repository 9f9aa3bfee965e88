"""The marks of hooks: `hookspec` on what the program asks, `hookimpl` on what a package answers."""

import pluggy

PROJECT = "claims"

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)
