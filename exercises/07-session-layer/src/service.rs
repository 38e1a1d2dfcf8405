//! The service that the layer makes of what is inside: a router, or a single route.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use axum::http::Request;
use axum::response::{IntoResponse, Response};
use memory_store::SessionStore;
use tower_service::Service;

use crate::core::Core;
use crate::error::SessionError;
use crate::load::Load;
use crate::request_session::RequestSession;

/// What a [`SessionLayer`](crate::SessionLayer) makes of an inner service: the same, with sessions.
pub struct SessionService<S, Inner> {
    core: Arc<Core<S>>,
    inner: Inner,
}

impl<S, Inner> SessionService<S, Inner> {
    pub(crate) fn new(core: Arc<Core<S>>, inner: Inner) -> Self {
        Self { core, inner }
    }
}

impl<S, Inner, Body> Service<Request<Body>> for SessionService<S, Inner>
where
    S: SessionStore,
    Inner: Service<Request<Body>>,
    Inner::Response: IntoResponse,
    Inner::Future: Send + 'static,
{
    type Response = Response;
    type Error = Inner::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Response, Inner::Error>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context) -> Poll<Result<(), Inner::Error>> {
        self.inner.poll_ready(context)
    }

    /// One request: its session is put where extractors find it, the handler runs, and the session is
    /// saved.
    fn call(&mut self, mut request: Request<Body>) -> Self::Future {
        let core = Arc::clone(&self.core);
        let store: Arc<dyn Load> = core.clone();
        let request_session =
            RequestSession::new(request.headers(), core.settings.cookie_name, store);
        request.extensions_mut().insert(request_session.clone());
        let handling = self.inner.call(request);
        Box::pin(async move {
            let response = handling.await?.into_response();
            if request_session.was_looked_at() && request_session.sent_several_cookies() {
                let name = core.settings.cookie_name;
                request_session.report(&SessionError::SeveralCookies { name });
            }
            Ok(core.finish(request_session, response).await)
        })
    }
}

impl<S, Inner: Clone> Clone for SessionService<S, Inner> {
    fn clone(&self) -> Self {
        Self::new(Arc::clone(&self.core), self.inner.clone())
    }
}
