//! A student's server on a free loopback port.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};

use axum::Router;
use tokio::runtime::Runtime;

use crate::activity::Activity;
use crate::panics::Panics;

/// A running server. It stops when the test's last handle to it is gone.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    runtime: Option<Runtime>,
}

impl Server {
    /// Serves `router` on a runtime of its own, so that a handler that blocks every worker blocks the
    /// server and nothing else.
    pub(crate) fn start(
        router: Router,
        panics: &Panics,
        activity: &Activity,
    ) -> std::io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let watched = panics.clone();
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .on_thread_start(move || watched.watch_this_thread())
            .enable_all()
            .build()?;
        activity.watch(runtime.metrics());
        runtime.spawn(async move {
            // Fails where the machine has no more to give; then nobody is answered.
            if let Ok(listener) = tokio::net::TcpListener::from_std(listener) {
                // Ends only with the runtime: axum retries when accepting a connection fails.
                let _ = axum::serve(listener, router).await;
            }
        });
        Ok(Self {
            address,
            runtime: Some(runtime),
        })
    }

    /// A server that the test started by other means, and stops itself: a program in another
    /// language.
    pub fn external(address: SocketAddr) -> Self {
        Self {
            address,
            runtime: None,
        }
    }

    /// Where it listens: 127.0.0.1 and a port.
    pub fn address(&self) -> SocketAddr {
        self.address
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            // Doesn't wait for a handler that never returns.
            runtime.shutdown_background();
        }
    }
}
