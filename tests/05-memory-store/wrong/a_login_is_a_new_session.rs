//! caught by: step_7::a_second_login_keeps_the_session
//! also by: step_7::login_adds_to_what_is_there
//! also by: step_7::a_double_click_is_one_login_and_one_error (hangs)
//! also by: step_7::a_slow_request_does_not_undo_a_logout (hangs)
//! also by: step_7::an_outage_logs_no_visitor_out, step_7::a_login_asks_no_more_than_it_needs
//! also by: step_7::a_login_is_at_the_second_in_which_it_began
//! also by: step_7::after_taken_all_is_as_before_but_the_id
//! also by: step_7::after_an_error_nothing_more_is_asked, step_7::a_late_login_asks_nothing_more
//! also by: step_7::whatever_fails_nothing_is_said_that_is_not_so
//! Begins a session with each login, and leaves the old one where it is.

async fn login<S: SessionStore>(
    State(site): State<Arc<Site<S>>>,
    headers: HeaderMap,
) -> Result<Response, Trouble> {
    let now = site.clock.now();
    let id = SessionId::generate();
    let data = Map::from_iter([("logged_in".to_owned(), true.into())]);
    let record = Record::new(data, now.plus(LIFETIME));
    match site.store.create(&StoreKey::of(&id), &record, now).await? {
        Created::Yes => Ok(([(SET_COOKIE, session_cookie(&id))], "Login success").into_response()),
        Created::Taken => Err(Trouble::Conflict),
    }
}
