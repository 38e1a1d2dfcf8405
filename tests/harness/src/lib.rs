//! What the tests of every chapter share.
//!
//! A test states a claim, starts the student's server, sends browsers to it, and compares the
//! conversation with the one that the book prints:
//!
//! ```ignore
//! claim!(STEP, "each browser has a count of its own", "RFC 6265bis, section 5.8").test(async |t| {
//!     let site = t.serve(app());
//!     let alice = t.browser("alice", &site);
//!     alice.get("/visits").await;
//!     t.matches_snapshot();
//! });
//! ```
//!
//! When the claim doesn't hold, the student reads the claim, the difference, the clause behind it,
//! where the chapter explains it, and how to get a hint: see [`failure`].

pub mod failure;

mod activity;
mod backend;
mod browser;
mod call;
mod child;
mod claim;
mod panics;
mod proxy;
mod raw;
mod reexec;
mod reply;
mod report;
#[cfg(test)]
mod report_tests;
mod run;
mod second_process;
mod see;
mod server;
mod set_cookie;
mod snapshot;
mod still_clock;
mod tasks;
mod test;
mod transcript;
mod wire;
mod work;

pub use backend::Backend;
pub use browser::{Browser, Request, resolve};
pub use call::Called;
pub use child::{Child, Output};
pub use claim::{Chapter, Claim, Step};
pub use failure::Failure;
pub use programs;
pub use proxy::Proxy;
pub use reply::Reply;
pub use see::Seen;
pub use server::Server;
pub use set_cookie::SetCookie;
pub use test::Test;
