//! The routes.

use axum::Router;
use axum::extract::State;
use axum::response::Redirect;
use axum::routing::{get, post};
use memory_store::{Clock, SessionStore};
use session_layer::{Session, SessionLayer, Settings};

use crate::{Book, flash, guests, login};

/// The guest book, with sessions in `store`.
pub fn app<S: SessionStore>(store: S, clock: Clock, settings: Settings, book: Book) -> Router {
    Router::new()
        .route("/", get(guests::home))
        .route("/guests", get(moved))
        .route("/sign", post(guests::sign))
        .route("/login", post(login::log_in))
        .route("/logout", post(guests::log_out))
        .route("/shut", post(shut))
        .route("/open", post(open))
        .with_state(book)
        .layer(SessionLayer::new(store, clock, settings))
}

/// `GET /guests`: an old address of the book.
async fn moved() -> Redirect {
    Redirect::to("/")
}

/// `POST /shut`: from now on, no page.
async fn shut(session: Session, State(book): State<Book>) -> Redirect {
    book.set_shut(true);
    flash(&session, "You have shut the book.");
    Redirect::to("/")
}

/// `POST /open`: pages again.
async fn open(session: Session, State(book): State<Book>) -> Redirect {
    book.set_shut(false);
    flash(&session, "You have opened the book.");
    Redirect::to("/")
}
