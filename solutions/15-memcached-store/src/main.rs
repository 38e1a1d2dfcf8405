//! Serves the tutorial's app with its sessions in a store of your choice.

fn main() {}
