//! A student's server on a free loopback port.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::thread;

use axum::Router;
use tokio::sync::oneshot;

use crate::activity::Activity;
use crate::panics::Panics;

/// A running server. It stops when the test's last handle to it is gone.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    _stop: Option<oneshot::Sender<()>>,
}

impl Server {
    /// Serves `router` on a thread and a runtime of its own, so that a handler that blocks every
    /// worker blocks the server and nothing else.
    pub(crate) fn start(
        router: Router,
        panics: &Panics,
        activity: &Activity,
    ) -> std::io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let (watched, panics) = (panics.clone(), panics.clone());
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .on_thread_start(move || watched.watch_this_thread())
            .enable_all()
            .build()?;
        activity.watch(runtime.metrics());
        let (stop, stopped) = oneshot::channel();
        thread::spawn(move || {
            panics.watch_this_thread();
            runtime.block_on(async {
                tokio::select! {
                    () = serve(listener, router) => {}
                    _ = stopped => {}
                }
            });
            // Doesn't wait for a handler that never returns.
            runtime.shutdown_background();
        });
        Ok(Self {
            address,
            _stop: Some(stop),
        })
    }

    /// A server that the test started by other means, and stops itself: a program in another
    /// language.
    pub fn external(address: SocketAddr) -> Self {
        Self {
            address,
            _stop: None,
        }
    }

    /// Where it listens: 127.0.0.1 and a port.
    pub fn address(&self) -> SocketAddr {
        self.address
    }
}

async fn serve(listener: TcpListener, router: Router) {
    let Ok(listener) = tokio::net::TcpListener::from_std(listener) else {
        return;
    };
    // Ends only with the runtime: axum retries when accepting a connection fails.
    let _ = axum::serve(listener, router).await;
}
