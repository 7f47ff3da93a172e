#include "tests/lines/interception.h"

#include <openssl/pem.h>

namespace lines {

namespace {

constexpr auto streamModes = SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER;

} // namespace

Interception::Interception(const std::string &authority, const std::string &trust)
    : m_outside(SSL_CTX_new(TLS_client_method()))
{
    auto made = server::makeAuthority(authority, {});
    if (!made || !m_outside) {
        m_problem = made ? server::lastTlsError() : made.error();
        return;
    }
    m_authority = std::move(*made);
    SSL_CTX_set_mode(m_outside.get(), streamModes);
    SSL_CTX_set_verify(m_outside.get(), SSL_VERIFY_PEER, nullptr);
    const int loaded = trust.empty() ? SSL_CTX_set_default_verify_paths(m_outside.get())
                                     : SSL_CTX_load_verify_file(m_outside.get(), trust.c_str());
    if (loaded != 1)
        m_problem = "cannot read " + trust + ": " + server::lastTlsError();
}

std::string Interception::authorityPem() const
{
    const std::unique_ptr<BIO, server::Freed<BIO_free_all>> memory(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(memory.get(), m_authority.certificate.get());
    char *text = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &text);
    return { text, static_cast<std::size_t>(size) };
}

SSL_CTX *Interception::forHost(const std::string &host)
{
    auto &context = m_hosts[host];
    if (context)
        return context.get();
    auto made = server::makeServer(m_authority, { host });
    if (!made)
        return nullptr;
    context.reset(SSL_CTX_new(TLS_server_method()));
    SSL_CTX_set_mode(context.get(), streamModes);
    const bool good = SSL_CTX_use_certificate(context.get(), made->certificate.get()) == 1
        && SSL_CTX_use_PrivateKey(context.get(), made->key.get()) == 1
        && SSL_CTX_add1_chain_cert(context.get(), m_authority.certificate.get()) == 1;
    return good ? context.get() : nullptr;
}

} // namespace lines
