//! caught by: step_7::a_change_that_matters_asks_first
//! also by: step_7::a_stolen_session_cannot_confirm, step_7::each_session_has_a_time_of_its_own
//! also by: step_7::the_same_address_is_asked_for_too, step_7::a_time_to_come_is_none
//! also by: step_7::a_change_is_no_password, step_7::no_outage_confirms_or_changes_anything
//! Being signed in is enough.

pub async fn change_email(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    Form(address): Form<Address>,
) -> Redirect {
    site.users.set_email(&account.name, &address.email);
    Redirect::to(HOME)
}
