//! Serves the guest book on loopback.

use std::process::ExitCode;

use flash::{Book, app};
use memory_store::{Clock, MemoryStore};
use session_layer::Settings;

#[tokio::main]
async fn main() -> ExitCode {
    let store = MemoryStore::new();
    let (clock, settings) = (Clock::system(), Settings::default());
    serve::run(app(store, clock, settings, Book::default())).await
}
