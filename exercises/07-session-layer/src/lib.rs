//! Sessions for axum: an extractor that loads a session for the handlers that ask for one, and a layer
//! that saves it once, after the handler.

mod answer;
mod commit;
mod cookies;
mod core;
mod desk;
mod error;
mod headers;
mod layer;
mod load;
mod queues;
mod request_session;
mod service;
mod session;
mod settings;

pub use answer::respond;
pub use commit::Outcome;
pub use cookies::{SentId, removal_cookie, sent_id, session_cookie};
pub use desk::app;
pub use error::SessionError;
pub use headers::{forbid_storing, vary_by_cookie};
pub use layer::SessionLayer;
pub use load::Load;
pub use request_session::{LoadedSession, RequestSession, Stored};
pub use service::SessionService;
pub use session::{NoSession, Session};
pub use settings::Settings;
