//! A student's server on a free loopback port.

use std::net::{Ipv4Addr, SocketAddr};

use axum::Router;
use tokio::net::{TcpListener, TcpSocket};
use tokio::runtime::{Builder, Runtime};

use crate::activity::Activity;
use crate::panics::Panics;

/// How many connections may wait to be accepted. Some tests open hundreds at once, and one that finds no
/// room tries again after a second.
const BACKLOG: u32 = 1024;

/// A running server. It stops when the test's last handle to it is gone.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    _running: Option<Running>,
}

/// The runtime of a server.
#[derive(Debug)]
struct Running(Option<Runtime>);

impl Server {
    /// Serves `router` on a runtime of its own, so that a handler that blocks every worker blocks the
    /// server and nothing else.
    pub(crate) fn start(
        router: Router,
        panics: &Panics,
        activity: &Activity,
    ) -> std::io::Result<Self> {
        let watched = panics.clone();
        let runtime = Builder::new_multi_thread()
            .worker_threads(2)
            .on_thread_start(move || watched.watch_this_thread())
            .enable_all()
            .build()?;
        activity.watch(runtime.metrics());
        let handle = runtime.handle().clone();
        let running = Running(Some(runtime));
        let listener = {
            let _inside = handle.enter();
            listen()?
        };
        let address = listener.local_addr()?;
        handle.spawn(async move {
            // Ends only with the runtime: axum retries when accepting a connection fails.
            let _ = axum::serve(listener, router).await;
        });
        Ok(Self {
            address,
            _running: Some(running),
        })
    }

    /// A server that the test started by other means, and stops itself: a program in another
    /// language.
    pub fn external(address: SocketAddr) -> Self {
        Self {
            address,
            _running: None,
        }
    }

    /// Where it listens: 127.0.0.1 and a port.
    pub fn address(&self) -> SocketAddr {
        self.address
    }
}

fn listen() -> std::io::Result<TcpListener> {
    let socket = TcpSocket::new_v4()?;
    socket.bind((Ipv4Addr::LOCALHOST, 0).into())?;
    socket.listen(BACKLOG)
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Some(runtime) = self.0.take() {
            // Doesn't wait for a handler that never returns.
            runtime.shutdown_background();
        }
    }
}
