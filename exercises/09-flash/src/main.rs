//! Serves the guest book on loopback.

use std::process::ExitCode;

use flash::{Book, app};
use memory_store::{Clock, MemoryStore};
use serve::Arguments;
use session_layer::Settings;

#[tokio::main]
async fn main() -> ExitCode {
    let mut arguments = Arguments::from_env();
    let settings = if serve::plain_cookie(&mut arguments) {
        Settings::for_development()
    } else {
        Settings::default()
    };
    let (store, clock) = (MemoryStore::new(), Clock::system());
    serve::run_with(app(store, clock, settings, Book::default()), arguments).await
}
