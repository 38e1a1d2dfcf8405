//! Step 5: doesn't save where each change inserts the value that was loaded. ("must hold" numbers 5.6 and 7.3 broken:
//! another request changed the key, or ended the session, since the load; this insert is lost, and says 200.)

impl<S: SessionStore> Core<S> {
    pub(crate) async fn finish(
        self: Arc<Self>,
        request_session: RequestSession,
        mut response: Response,
    ) -> Response {
        if !request_session.was_looked_at() {
            return response;
        }
        vary_by_cookie(response.headers_mut());
        let Some(loaded) = request_session.loaded() else {
            return response;
        };
        let pending = loaded.session.close();
        if pending.is_empty()
            || inserts_what_is_there(&loaded.stored, &pending)
            || response.status().is_server_error()
        {
            return response;
        }
        let outcome = self.commit_in_task(loaded.stored.clone(), pending).await;
        self.answer(&request_session, outcome, response)
    }
}

/// Whether the session keeps its ID, and each change inserts what was loaded.
fn inserts_what_is_there(stored: &Stored, pending: &Pending) -> bool {
    let Stored::Live { record, .. } = stored else {
        return false;
    };
    pending.id == session_object::IdChange::Keep
        && pending.changes.iter().all(|change| match change {
            session_object::Change::Insert(key, value) => record.data.get(key) == Some(value),
            _ => false,
        })
}
