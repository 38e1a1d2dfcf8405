//! Another shape: one tuple and a match.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn finish(
        self: Arc<Self>,
        request_session: RequestSession,
        mut response: Response,
    ) -> Response {
        if !request_session.was_looked_at() {
            return response;
        }
        let failed = matches!(response.status().as_u16(), 500..=599);
        let work = request_session.loaded().map(|it| (it.session.close(), it.stored.clone()));
        match work {
            Some((pending, stored)) if !failed && !pending.is_empty() => {
                let outcome = self.commit_in_task(stored, pending).await;
                response = self.answer(&request_session, outcome, response);
            }
            _ => {}
        }
        vary_by_cookie(response.headers_mut());
        response
    }
}
