//! Serves the desk on loopback.

use std::process::ExitCode;

use memory_store::{Clock, MemoryStore};
use session_layer::{Settings, app};

#[tokio::main]
async fn main() -> ExitCode {
    let store = MemoryStore::with_limit(100_000);
    serve::run(app(store, Clock::system(), Settings::default())).await
}
