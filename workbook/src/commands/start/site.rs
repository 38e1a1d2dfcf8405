//! Serves the built book on loopback.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::middleware::{from_fn_with_state, map_response};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tokio::net::TcpListener;
use tower_http::services::{ServeDir, ServeFile};

use super::live::{Live, PLACE, events, inject};

/// How many ports to try before any will do.
const TRIES: u16 = 10;

/// Listens on `port` of this machine alone, or on the next free one.
///
/// # Errors
///
/// No port can be had.
pub async fn listen(port: u16) -> io::Result<TcpListener> {
    for port in (0..TRIES).map_while(|more| port.checked_add(more)) {
        match TcpListener::bind(address(port)).await {
            // Windows keeps some ports for itself, and says so in this way.
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {}
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => {}
            result => return result,
        }
    }
    TcpListener::bind(address(0)).await
}

fn address(port: u16) -> SocketAddr {
    (Ipv4Addr::LOCALHOST, port).into()
}

/// Answers requests with the files of `folder`, whose pages are live, for ever.
///
/// # Errors
///
/// None: axum goes on after an error. The type is its.
pub async fn serve(listener: TcpListener, folder: &Path, live: &Arc<Live>) -> io::Result<()> {
    let not_found = ServeFile::new(folder.join("404.html"));
    let files = ServeDir::new(folder).not_found_service(not_found);
    let site = Router::new()
        .fallback_service(files)
        .layer(from_fn_with_state(live.clone(), inject::inject))
        .nest(PLACE, live_parts().with_state(live.clone()));
    axum::serve(listener, site.layer(map_response(never_stale))).await
}

/// What a live page loads, and what it listens to.
fn live_parts() -> Router<Arc<Live>> {
    let file = |kind: &'static str, text: &'static str| {
        get(async move || ([(CONTENT_TYPE, kind)], text).into_response())
    };
    Router::new()
        .route("/events", get(events::events))
        .route(
            "/live.js",
            file("text/javascript; charset=utf-8", inject::SCRIPT),
        )
        .route("/live.css", file("text/css; charset=utf-8", inject::STYLE))
}

/// A book that was built again must not come from the browser's memory.
async fn never_stale(mut response: Response) -> Response {
    let no_store = HeaderValue::from_static("no-store");
    response.headers_mut().insert(CACHE_CONTROL, no_store);
    response
}

#[cfg(test)]
mod tests;
