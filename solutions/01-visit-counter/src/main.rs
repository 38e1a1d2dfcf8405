//! Serves the visit counter on loopback.

use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    serve::run(visit_counter_solution::app()).await
}
