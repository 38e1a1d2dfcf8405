//! Serves the tutorial's app on loopback, and a login with passwords.

use std::process::ExitCode;

use login_solution::{Users, app};
use memory_store::{Clock, MemoryStore};
use session_layer::Settings;

/// Accounts to try it with.
const ACCOUNTS: [(&str, &str); 2] = [("alice", "tea at noon"), ("mallory", "let me in")];

#[tokio::main]
async fn main() -> ExitCode {
    let users = match Users::new(&ACCOUNTS) {
        Ok(users) => users,
        Err(error) => {
            eprintln!("The accounts can't be made: {error}.");
            return ExitCode::FAILURE;
        }
    };
    for (name, password) in ACCOUNTS {
        println!("There is an account {name} with the password {password:?}.");
    }
    let store = MemoryStore::with_limit(100_000);
    serve::run(app(store, Clock::system(), Settings::default(), users)).await
}
