//! caught by: step_5::the_right_password_logs_in
//! also by: step_5::whatever_a_stranger_had_is_kept, step_5::a_wrong_password_changes_nothing
//! also by: step_5::what_changes_meanwhile_comes_along, step_5::another_login_takes_over
//! also by: step_5::the_same_login_again_counts_from_now, step_5::another_name_is_another_account
//! also by: step_5::the_account_and_the_tutorial_are_apart, step_7::a_stolen_session_cannot_confirm
//! also by: step_7::the_form_does_not_say_who_it_is, step_7::a_change_is_no_password
//! also by: step_7::a_confirmed_session_has_another_id
//! Uses the tutorial's key as well, so that its logout and its login decide about the account.

pub async fn log_in(
    State(site): State<Site>,
    session: Session,
    Form(given): Form<Credentials>,
) -> Response {
    let Credentials {
        name,
        password,
        next,
    } = given;
    if !site.users.check_in_background(&name, &password).await {
        return refused(&next);
    }
    let before: Option<Account> = session.get(ACCOUNT);
    if before.is_some_and(|before| before.name != name) {
        session.clear();
    }
    let confirmed = site.clock.now().seconds();
    session.cycle_id();
    session.remove(FORGOT);
    session.insert("logged_in", true);
    session.insert(ACCOUNT, Account { name, confirmed });
    Redirect::to(safe_next(&next)).into_response()
}
