//! Serves the tutorial's app on loopback, and a login with passwords.

use std::process::ExitCode;

use login::{Users, app, hash_password};
use memory_store::{Clock, MemoryStore};
use session_layer::Settings;

/// Accounts to try it with.
const ACCOUNTS: [(&str, &str); 2] = [("alice", "tea at noon"), ("bob", "coffee at ten")];

#[tokio::main]
async fn main() -> ExitCode {
    let mut hashes = Vec::new();
    for (name, password) in ACCOUNTS {
        match hash_password(password) {
            Ok(hash) => hashes.push((name, hash)),
            Err(error) => {
                eprintln!("The password of {name} can't be hashed: {error}.");
                return ExitCode::FAILURE;
            }
        }
        println!("There is an account {name} with the password {password:?}.");
    }
    let accounts: Vec<_> = hashes
        .iter()
        .map(|(name, hash)| (*name, hash.as_str()))
        .collect();
    let (store, users) = (MemoryStore::with_limit(100_000), Users::new(&accounts));
    serve::run(app(store, Clock::system(), Settings::default(), users)).await
}
