//! The records of Flask-Session 0.8, beside our own: `session:<the cookie's value>`, MessagePack, and no
//! version. They are no [`SessionStore`](memory_store::SessionStore): there is nothing to compare.

mod app;
mod id;
mod session;
mod sessions;

pub use app::flask_app;
pub use id::FlaskId;
pub use session::FlaskSession;
pub use sessions::{FlaskSessions, Told};
