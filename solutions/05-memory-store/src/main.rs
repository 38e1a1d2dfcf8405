//! Serves the tutorial's app on loopback, with sessions wired by hand and kept in memory.

use std::process::ExitCode;

use memory_store_solution::{Clock, MemoryStore, app};

/// Enough for a workbook: one record takes less than a kilobyte.
const LIMIT: usize = 100_000;

#[tokio::main]
async fn main() -> ExitCode {
    serve::run(app(MemoryStore::with_limit(LIMIT), Clock::system())).await
}
