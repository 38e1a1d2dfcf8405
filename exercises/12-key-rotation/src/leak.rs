//! A key that all the world can read: given.

use axum::Router;
use axum::routing::get;

/// The key that the shop signed with, until it was seen in the commit below.
pub const LEAKED_KEY: &str = "5wNprI5al3mQJCFWERsK45tQSEF7ea3XlCSJaGPLdPA";

/// What anyone gets who looks at the shop's public repository.
const COMMIT: &str = "\
commit 4e1f0c2
    Fix the login on the new server

 settings.env
+KEYS=2025-01:5wNprI5al3mQJCFWERsK45tQSEF7ea3XlCSJaGPLdPA";

/// The public repository, with one page: its last commit.
pub fn repository() -> Router {
    Router::new().route("/commit/4e1f0c2", get(async || COMMIT))
}
