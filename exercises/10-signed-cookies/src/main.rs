//! Serves the shop on loopback; makes keys, and guesses them.

mod command;

use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use serve::Arguments;
use signed_cookies::{Key, app};

#[tokio::main]
async fn main() -> ExitCode {
    let mut arguments = Arguments::from_env();
    match arguments.subcommand() {
        Ok(Some(word)) => command::run(&word, arguments),
        _ => match command::key(&mut arguments) {
            Ok(key) => serve_shop(key, arguments).await,
            Err(code) => code,
        },
    }
}

async fn serve_shop(key: Key, arguments: Arguments) -> ExitCode {
    serve::run_with(app(key, now), arguments).await
}

fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| since.as_secs())
}
