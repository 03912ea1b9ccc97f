using System;
using System.Collections.Generic;

namespace Comind.Api.Language;

/// <summary>Reads <c>export const variables = { syncLimit: 200 }</c>.</summary>
internal sealed class TypeScriptVariablesParser(TokenCursor tokens, ProblemList problems)
    : TypeScriptParser<VariableDeclaration>(tokens, problems, SettingKind.Variables)
{
    private readonly TokenCursor _tokens = tokens;
    private readonly ProblemList _problems = problems;

    protected override ObjectReader<VariableDeclaration> CreateReader(
        ModuleScope scope,
        Func<int, IReadOnlyList<VariableDeclaration>?> followSpread
    ) => new VariablesObjectReader(_tokens, scope, _problems, followSpread);

    // The literal that is written is there, whatever the type says.
    protected override VariableDeclaration AsOptional(VariableDeclaration declaration) => declaration;
}

/// <summary>Reads the entries of a variables object.</summary>
internal sealed class VariablesObjectReader(
    TokenCursor tokens,
    ModuleScope scope,
    ProblemList problems,
    Func<int, IReadOnlyList<VariableDeclaration>?> followSpread
) : ObjectReader<VariableDeclaration>(tokens, scope, problems, SettingKind.Variables, followSpread)
{
    private readonly TokenCursor _tokens = tokens;
    private readonly ModuleScope _scope = scope;
    private readonly ProblemList _problems = problems;

    protected override bool ReadValue(string alias, Token key)
    {
        var isShorthand = IsShorthand(key);
        if (!isShorthand && !ReadColon())
        {
            return false;
        }

        var start = _tokens.Index;
        var literals = new LiteralReader(_tokens, _scope);
        var value = isShorthand ? literals.ReadConstant(alias) : literals.Read();
        if (value is not null && (isShorthand || !literals.GoesOn()))
        {
            Add(new VariableDeclaration(alias, value, key.Start, key.Length));
        }
        else if (isShorthand)
        {
            _problems.Add(key, VariableMessages.Unreadable(alias));
        }
        else
        {
            return Report(alias, start);
        }

        return true;
    }

    // The general reader says what is wrong with the syntax; what is no error of syntax is no literal.
    private bool Report(string alias, int start)
    {
        _tokens.Index = start;
        var facts = new ExpressionFacts();
        var isComplete = new ExpressionReader(_tokens, _scope, _problems).Read(facts);
        if (isComplete)
        {
            var message = facts.Variables.Count > 0 ? VariableMessages.Environment(alias) : VariableMessages.Unreadable(alias);
            _problems.Add(_tokens[start].Start, _tokens.Previous.End, message);
        }

        return isComplete;
    }
}

/// <summary>Reads <c>{ "syncLimit": 200 }</c>.</summary>
internal sealed class JsonVariablesParser(TokenCursor tokens, ProblemList problems)
    : JsonParser<VariableDeclaration>(tokens, problems, "variable", "{ \"syncLimit\": 200 }")
{
    private readonly TokenCursor _tokens = tokens;
    private readonly ProblemList _problems = problems;

    protected override void ReadValue(string alias, Token key)
    {
        var start = _tokens.Index;
        var literals = new LiteralReader(_tokens, scope: null);
        var value = literals.Read();
        if (value is null || literals.GoesOn())
        {
            _tokens.Index = start;
            SkipValue();
            _problems.Add(
                _tokens[start].Start,
                Math.Max(_tokens[start].End, _tokens.Index > start ? _tokens.Previous.End : 0),
                VariableMessages.Unreadable(alias)
            );
            return;
        }

        if (_tokens[start].Kind == TokenKind.StringLiteral)
        {
            CheckQuotes(_tokens[start]);
        }

        Declarations.Add(new VariableDeclaration(alias, value, key.Start, key.Length));
    }
}

/// <summary>What is said about values that cannot be variables; never the value itself.</summary>
internal static class VariableMessages
{
    public static string Unreadable(string alias) =>
        $"The value of '{alias}' must be a text, a number, true, false, null, or a list of one of them: it is what holds when the configuration does not set Variables:{alias}.";

    public static string Environment(string alias) =>
        $"'{alias}' reads an environment variable, but variables come from the configuration; write what holds when Variables:{alias} is not set, or declare it in secrets.ts.";
}
