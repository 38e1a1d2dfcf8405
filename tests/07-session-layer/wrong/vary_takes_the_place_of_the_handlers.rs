//! caught by: step_5::whatever_goes_out_says_vary
//! also by: step_6::the_answer_keeps_its_own_headers
//! also by: step_9::the_removal_goes_out_beside_other_cookies
//! Says `Vary: Cookie` in place of what the handler said: its pages in one language go to readers of another.

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
            if !pending.is_empty() && !response.status().is_server_error() {
                let outcome = self.commit_in_task(loaded.stored.clone(), pending).await;
                response = self.answer(&request_session, outcome, response);
            }
        }
        let cookie = axum::http::HeaderValue::from_static("Cookie");
        response.headers_mut().insert("vary", cookie);
        response
    }
}
