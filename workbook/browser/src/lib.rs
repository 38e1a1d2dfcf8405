//! Reads the built book in a headless Chromium, as a reader would: for tests.
//!
//! A test opens a [`Tab`], which nothing of another test gets into, and goes to an address of the [`Book`]:
//!
//! ```ignore
//! let mut tab = Tab::of_book("words.html")?;
//! tab.viewport(375, 800)?;
//! tab.press("Tab")?;
//! let focused = tab.evaluate("document.activeElement.textContent")?;
//! ```

mod book;
mod chromium;
mod devtools;
mod error;
mod key;
mod socket;
mod tab;

pub use book::Book;
pub use error::{Error, Result};
pub use tab::Tab;
