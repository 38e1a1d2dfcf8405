//! caught by: step_7::a_confirmed_session_has_another_id
//! also by: step_7::a_change_that_matters_asks_first, step_7::the_account_is_the_one_of_that_name
//! also by: step_7::each_password_counts_by_itself, step_7::what_changes_meanwhile_stays
//! also by: step_7::no_outage_confirms_or_changes_anything
//! May do more than before, under the ID from before.

pub async fn confirm(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    session: Session,
    Form(given): Form<Password>,
) -> Response {
    let Account { name, .. } = account;
    if !site.users.check_in_background(&name, &given.password).await {
        return wrong(&name);
    }
    let confirmed = site.clock.now().seconds();
    session.insert(ACCOUNT, Account { name, confirmed });
    Redirect::to(HOME).into_response()
}
