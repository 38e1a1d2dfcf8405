//! Serves the desk on loopback.

use std::process::ExitCode;

use memory_store::{Clock, MemoryStore};
use serve::Arguments;
use session_layer::{Settings, app};

#[tokio::main]
async fn main() -> ExitCode {
    let mut arguments = Arguments::from_env();
    let settings = if serve::plain_cookie(&mut arguments) {
        Settings::for_development()
    } else {
        Settings::default()
    };
    let store = MemoryStore::new();
    serve::run_with(app(store, Clock::system(), settings), arguments).await
}
