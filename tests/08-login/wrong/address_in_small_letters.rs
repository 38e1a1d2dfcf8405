//! caught by: step_7::just_after_the_login_it_does_not
//! Keeps another address than the one that was typed.

pub async fn change_email(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    Form(address): Form<Address>,
) -> Redirect {
    if !is_fresh(&account, site.clock.now()) {
        return Redirect::to("/account/confirm");
    }
    site.users.set_email(&account.name, &address.email.trim().to_lowercase());
    Redirect::to(HOME)
}
