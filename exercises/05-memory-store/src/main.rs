//! Serves the tutorial's app on loopback, with sessions wired by hand and kept in memory.

use std::process::ExitCode;

use memory_store::{Clock, MemoryStore, app};

#[tokio::main]
async fn main() -> ExitCode {
    serve::run(app(MemoryStore::new(), Clock::system())).await
}
