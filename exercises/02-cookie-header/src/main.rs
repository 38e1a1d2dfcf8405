//! Serves the cookie desk on loopback.

use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    serve::run(cookie_header::app()).await
}
