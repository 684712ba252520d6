package com.salesai.gateway.directory;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;

/**
 * A person to add.
 *
 * @param email e-mail address, also the sign-in name
 * @param firstName given name
 * @param lastName family name
 * @param role {@code rep}, {@code manager} or {@code admin}
 * @param teamIds teams to put the member into
 * @param language preferred language, BCP 47
 * @param sendMail sends a mail with a link to choose a password; the default unless {@code link}
 * @param link answers a one-time password, to be handed over in person
 * @param login false for a member who only owns records, as imports bring them
 */
public record Invitation(
    @NotNull @Email @Size(max = 254) String email,
    @NotBlank @Size(max = 100) String firstName,
    @NotBlank @Size(max = 100) String lastName,
    @NotNull @Pattern(regexp = "rep|manager|admin") String role,
    @Size(max = 50) Set<UUID> teamIds,
    @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}") String language,
    Boolean sendMail,
    Boolean link,
    Boolean login) {

  Set<UUID> teams() {
    return teamIds == null ? Set.of() : teamIds;
  }

  boolean hasLogin() {
    return !Boolean.FALSE.equals(login);
  }

  boolean byLink() {
    return hasLogin() && Boolean.TRUE.equals(link);
  }

  boolean byMail() {
    return hasLogin() && (sendMail == null ? !byLink() : sendMail);
  }
}
