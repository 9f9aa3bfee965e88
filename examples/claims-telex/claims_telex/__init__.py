"""An example of a package that adds to claims: each hook once. docs/plugins.md explains them."""
