//! The layer: what happens to a session around a handler.

use std::sync::Arc;

use axum::response::Response;
use memory_store::{Clock, SessionStore};
use session_object::Pending;
use tower_layer::Layer;

use crate::commit::Outcome;
use crate::core::Core;
use crate::error::SessionError;
use crate::headers::vary_by_cookie;
use crate::queues::Queues;
use crate::request_session::{RequestSession, Stored};
use crate::service::SessionService;
use crate::settings::Settings;

/// Sessions in a store, for what is inside: `Router::new().route(…).layer(SessionLayer::new(…))`. A
/// router with a state takes it, and so does a single route.
pub struct SessionLayer<S>(Arc<Core<S>>);

impl<S: SessionStore> SessionLayer<S> {
    /// Sessions that are kept in `store`. Errors are printed to standard error.
    pub fn new(store: S, clock: Clock, settings: Settings) -> Self {
        Self::reporting(store, clock, settings, |error| {
            eprintln!("session: {error}")
        })
    }

    /// Sessions that are kept in `store`, and whose errors `report` gets: of one request, each once. A
    /// visitor reads only that they should come back later, or nothing of it.
    pub fn reporting(
        store: S,
        clock: Clock,
        settings: Settings,
        report: impl Fn(&SessionError) + Send + Sync + 'static,
    ) -> Self {
        Self(Arc::new(Core {
            store,
            clock,
            settings,
            queues: Queues::new(),
            report: Box::new(report),
        }))
    }
}

impl<S, Inner> Layer<Inner> for SessionLayer<S> {
    type Service = SessionService<S, Inner>;

    /// `inner`, with sessions for all that it has by now.
    fn layer(&self, inner: Inner) -> Self::Service {
        SessionService::new(Arc::clone(&self.0), inner)
    }
}

impl<S> Clone for SessionLayer<S> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<S: SessionStore> Core<S> {
    /// Saves the session once the handler has answered, if there is anything to save.
    pub(crate) async fn finish(
        self: Arc<Self>,
        request_session: RequestSession,
        mut response: Response,
    ) -> Response {
        todo!("step 5: save at most once")
    }

    /// Saves in a task of its own, which goes on when the client is gone and this request with it: half
    /// of a change is worse than one whose answer is never read. `None` if the store gave an error.
    pub(crate) async fn commit_in_task(
        self: &Arc<Self>,
        stored: Stored,
        pending: Pending,
    ) -> Option<Outcome> {
        let core = Arc::clone(self);
        let task = tokio::spawn(async move {
            let outcome = core.in_time(core.commit(stored, pending)).await;
            outcome.map_err(|error| (core.report)(&error.into())).ok()
        });
        // A panic in the task, of an update's function for example, saves nothing either.
        task.await.ok().flatten()
    }
}
