using System;
using System.Collections.Generic;

namespace Comind.Api.Language;

/// <summary>Reads <c>export const secrets = { crmApiKey: process.env.COMIND_SECRET_CRM_API_KEY }</c>.</summary>
internal sealed class TypeScriptSecretsParser(TokenCursor tokens, ProblemList problems)
    : TypeScriptParser<SecretDeclaration>(tokens, problems, SettingKind.Secrets)
{
    private readonly TokenCursor _tokens = tokens;
    private readonly ProblemList _problems = problems;

    protected override ObjectReader<SecretDeclaration> CreateReader(
        ModuleScope scope,
        Func<int, IReadOnlyList<SecretDeclaration>?> followSpread
    ) => new SecretsObjectReader(_tokens, scope, _problems, followSpread);

    protected override SecretDeclaration AsOptional(SecretDeclaration declaration) => declaration with { IsOptional = true };
}

/// <summary>Reads <c>{ "crmApiKey": "COMIND_SECRET_CRM_API_KEY", "sentryDsn?": "COMIND_SECRET_SENTRY_DSN" }</c>.</summary>
internal sealed class JsonSecretsParser(TokenCursor tokens, ProblemList problems)
    : JsonParser<SecretDeclaration>(tokens, problems, "secret", "{ \"crmApiKey\": \"COMIND_SECRET_CRM_API_KEY\" }")
{
    private readonly TokenCursor _tokens = tokens;
    private readonly ProblemList _problems = problems;

    protected override void ReadValue(string alias, Token key)
    {
        // As TypeScript writes a property that may be missing.
        var isOptional = alias.Length > 1 && alias[alias.Length - 1] == '?';
        alias = isOptional ? alias.Substring(0, alias.Length - 1) : alias;
        var start = _tokens.Current;
        var isText = start.Kind == TokenKind.StringLiteral && start.IsTerminated;
        var value = isText ? _tokens.Value() : "";
        SkipValue();
        var isVariable = isText && TypeScriptCharacters.IsIdentifier(value);
        AddEntry(new SettingEntry(alias, isVariable ? value : null, key, start.Start, _tokens.Previous.End));
        if (isVariable)
        {
            CheckQuotes(start);
            Declarations.Add(new SecretDeclaration(alias, value, isOptional, key.Start, key.Length));
        }
        else
        {
            _problems.Add(
                start.Start,
                Math.Max(start.End, _tokens.Previous.End),
                $"The value of '{alias}' must be the name of an environment variable in double quotes, such as \"COMIND_SECRET_NAME\"."
            );
        }
    }
}
