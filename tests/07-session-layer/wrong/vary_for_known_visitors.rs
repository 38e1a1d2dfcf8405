//! caught by: step_3::a_stranger_costs_nothing
//! Says Vary only to visitors with a cookie. So a cache keeps a stranger's page, and gives it to Alice.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn finish(self: Arc<Self>, visit: Visit, mut response: Response) -> Response {
        if !visit.was_looked_at() {
            return response;
        }
        if visit.sent_a_cookie() {
            vary_by_cookie(response.headers_mut());
        }
        let Some(opened) = visit.opened() else {
            return response;
        };
        let pending = opened.session.close();
        if pending.is_empty() || response.status().is_server_error() {
            return response;
        }
        let outcome = self.commit_in_task(opened.known.clone(), pending).await;
        self.answer(&visit, outcome, response)
    }
}
