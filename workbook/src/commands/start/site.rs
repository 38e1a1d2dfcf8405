//! Serves the built book on loopback.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;

use axum::Router;
use axum::http::HeaderValue;
use axum::http::header::CACHE_CONTROL;
use axum::middleware::map_response;
use axum::response::Response;
use tokio::net::TcpListener;
use tower_http::services::{ServeDir, ServeFile};

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

/// Answers requests with the files of `folder`, for ever.
///
/// # Errors
///
/// None: axum goes on after an error. The type is its.
pub async fn serve(listener: TcpListener, folder: &Path) -> io::Result<()> {
    let not_found = ServeFile::new(folder.join("404.html"));
    let files = ServeDir::new(folder).not_found_service(not_found);
    let site = Router::new().fallback_service(files);
    axum::serve(listener, site.layer(map_response(never_stale))).await
}

/// A book that was built again must not come from the browser's memory.
async fn never_stale(mut response: Response) -> Response {
    let no_store = HeaderValue::from_static("no-store");
    response.headers_mut().insert(CACHE_CONTROL, no_store);
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn takes_the_next_port_where_one_is_taken() {
        let taken = listen(0).await.unwrap();
        let first = taken.local_addr().unwrap();
        let other = listen(first.port()).await.unwrap().local_addr().unwrap();
        assert_ne!(first.port(), other.port());
        assert!(other.ip().is_loopback());
    }

    #[tokio::test]
    async fn the_last_port_of_all_is_not_the_end() {
        let _taken = TcpListener::bind(address(u16::MAX)).await;
        assert!(listen(u16::MAX).await.is_ok());
    }
}
