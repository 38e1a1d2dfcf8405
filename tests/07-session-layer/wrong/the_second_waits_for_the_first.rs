//! caught by: step_5::two_extractors_share_one_session (hangs)
//! also by: step_4::every_look_is_the_same_session (hangs), step_4::an_error_is_no_stranger (hangs)
//! also by: step_5::two_cookies_are_reported_once (hangs)
//! also by: step_5::who_looks_at_the_same_moment_shares_it_too (hangs)
//! also by: step_5::a_second_look_may_succeed (hangs)
//! Gives the session to one extractor at a time, and waits until it is given back: it never is.

impl RequestSession {
    pub async fn session(&self) -> Result<Session, StoreError> {
        while self.0.looked.swap(true, Ordering::AcqRel) {
            tokio::task::yield_now().await;
        }
        let loaded = self.0.loaded.get_or_try_init(|| self.load()).await?;
        Ok(loaded.session.clone())
    }
}
