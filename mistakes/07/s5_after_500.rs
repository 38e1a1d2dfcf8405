//! 5.5: 500 is saved, 501 is not.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn finish(
        self: Arc<Self>,
        request_session: RequestSession,
        mut response: Response,
    ) -> Response {
        if !request_session.was_looked_at() {
            return response;
        }
        if let Some(loaded) = request_session.loaded() {
            let pending = loaded.session.close();
            if !pending.is_empty() && !(501..600).contains(&response.status().as_u16()) {
                let outcome = self.commit_in_task(loaded.stored.clone(), pending).await;
                response = self.answer(&request_session, outcome, response);
            }
        }
        vary_by_cookie(response.headers_mut());
        response
    }
}
