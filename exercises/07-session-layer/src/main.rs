//! Serves the desk on loopback.

use std::process::ExitCode;

use memory_store::{Clock, MemoryStore};
use session_layer::{Settings, app};

#[tokio::main]
async fn main() -> ExitCode {
    let store = MemoryStore::new();
    serve::run(app(store, Clock::system(), Settings::default())).await
}
