using System;
using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Language;

/// <summary>Reads the entries of a secrets object: <c>alias: process.env.NAME</c>.</summary>
internal sealed class SecretsObjectReader(
    TokenCursor tokens,
    ModuleScope scope,
    ProblemList problems,
    Func<int, IReadOnlyList<SecretDeclaration>?> followSpread
) : ObjectReader<SecretDeclaration>(tokens, scope, problems, SettingKind.Secrets, followSpread)
{
    private readonly TokenCursor _tokens = tokens;
    private readonly ModuleScope _scope = scope;
    private readonly ProblemList _problems = problems;

    protected override bool ReadValue(string alias, Token key)
    {
        if (IsShorthand(key))
        {
            return AddShorthand(alias, key);
        }

        if (!ReadColon())
        {
            return false;
        }

        var start = _tokens.Current;
        var facts = new ExpressionFacts();
        var isComplete = new ExpressionReader(_tokens, _scope, _problems).Read(facts);
        Add(alias, facts, key, start.Start, Math.Max(start.Start, _tokens.Previous.End));
        if (isComplete)
        {
            CheckValue(alias, facts, start.Start);
        }

        return isComplete;
    }

    private bool AddShorthand(string alias, Token key)
    {
        var facts = _scope.ReadBy([alias]);
        Add(alias, facts, key, key.Start, key.End);
        if (facts.Variables.Count == 0)
        {
            _problems.Add(key, $"The value of '{alias}' is missing; {HowToDeclare}.");
        }

        return true;
    }

    private void Add(string alias, ExpressionFacts facts, Token key, int valueStart, int end)
    {
        var variable = facts.Variables.FirstOrDefault();
        if (variable is not null)
        {
            Add(new SecretDeclaration(alias, variable, facts.IsOptional, key.Start, key.Length));
        }

        AddEntry(new SettingEntry(alias, variable, key, valueStart, end));
    }

    private void CheckValue(string alias, ExpressionFacts facts, int start)
    {
        var message =
            facts.Variables.Count > 1 ? $"'{alias}' reads several environment variables; the first one is used. Name a single one."
            : facts.Variables.Count == 1 ? null
            : facts.HoldsObject ? $"'{alias}' is an object; declare each secret at the top of the object as alias: process.env.NAME."
            : facts.HoldsLiteral ? $"The value of '{alias}' is written in the file; write process.env.NAME and set the variable instead."
            : $"'{alias}' reads no environment variable by name; write process.env.NAME.";
        if (message is not null)
        {
            _problems.Add(start, _tokens.Previous.End, message);
        }
    }
}
