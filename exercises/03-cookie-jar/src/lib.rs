//! The browser's half of cookies: which ones it keeps, and which it sends with a request.
//!
//! The sections that are named are those of RFC 6265bis, draft 22.

mod console;
mod cookie;
mod date;
mod flags;
mod host;
mod jar;
mod lifetime;
mod order;
mod path;
mod prefix;
mod reason;
mod request;
mod room;
mod same_site;
mod set_cookie;

pub use console::Console;
pub use cookie::{Cookie, SameSite};
pub use date::parse_date;
pub use flags::{check_flags, check_secure_neighbors};
pub use host::{domain_matches, domain_of, is_public_suffix};
pub use jar::Jar;
pub use lifetime::{expires_at, max_age};
pub use order::{cookie_string, put};
pub use path::{cookie_path, default_path, path_matches};
pub use prefix::check_prefix;
pub use reason::{Flag, Ignored, Withheld};
pub use request::{Request, Sender};
pub use room::{MOST, MOST_OF_A_DOMAIN, evict};
pub use same_site::{check_set_across, is_same_site, is_sent_across, read_same_site};
pub use set_cookie::{Attribute, SetCookie};
