//! `/account`: what a user who is signed in can see, and what they can change after they have given

pub async fn change_email(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    Form(address): Form<Address>,
) -> Redirect {
    if site.users.email(&account.name).as_ref() == Some(&address.email) {
        // Nothing to change.
        return Redirect::to(HOME);
    }
    if !is_fresh(&account, site.clock.now()) {
        return Redirect::to("/account/confirm");
    }
    site.users.set_email(&account.name, &address.email);
    Redirect::to(HOME)
}
