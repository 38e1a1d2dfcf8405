//! Serves the guessing game on loopback.

use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    serve::run(session_ids_solution::app()).await
}
