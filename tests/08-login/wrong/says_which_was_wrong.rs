//! caught by: step_5::a_wrong_name_and_a_wrong_password_look_alike
//! also by: step_5::every_refusal_is_the_same, step_5::every_login_costs_one_comparison
//! also by: step_5::a_name_counts_as_it_was_typed, step_5::a_wrong_password_changes_nothing
//! Tells an attacker which names have an account.

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
        if site.users.email(&name).is_none() {
            return (
                StatusCode::NOT_FOUND,
                pages::login_page(&next, "Nobody has this name."),
            )
                .into_response();
        }
        return refused(&next);
    }
    let before: Option<Account> = session.get(ACCOUNT);
    if before.is_some_and(|before| before.name != name) {
        session.clear();
    }
    let confirmed = site.clock.now().seconds();
    session.cycle_id();
    session.remove(FORGOT);
    session.insert(ACCOUNT, Account { name, confirmed });
    Redirect::to(safe_next(&next)).into_response()
}
