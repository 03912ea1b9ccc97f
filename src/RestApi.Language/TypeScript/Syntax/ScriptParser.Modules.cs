using System.Collections.Generic;

namespace Comind.Api.Language;

internal sealed partial class ScriptParser
{
    private ScriptNode ReadImport(int start)
    {
        _tokens.Next();
        var isType =
            _tokens.IsWord("type") && !_tokens.IsWord("from", 1) && !_tokens.IsPunctuation(",", 1) && !_tokens.IsPunctuation("=", 1);
        _tokens.Index += isType ? 1 : 0;
        if (_tokens.IsIdentifier() && _tokens.IsPunctuation("=", 1))
        {
            return ReadImportAssignment(start, isType);
        }

        var names = new List<ImportedNameNode>();
        if (_tokens.IsIdentifier())
        {
            names.Add(ReadImported("default", isType));
            _tokens.Accept(",");
        }

        ReadModuleNames(names, isType);
        return ReadModule(start, names, isReexport: false) ?? (ScriptNode)new UnknownNode(From(start));
    }

    // `import fs = require("fs")` is a declaration, and so is `import Names = Outer.Names`.
    private ScriptNode ReadImportAssignment(int start, bool isType)
    {
        var nameStart = Position;
        var name = new NameNode(new(nameStart, _tokens.Current.End), _tokens.Value());
        _tokens.Index += 2;
        var value = ReadAssignment();
        _tokens.Accept(";");
        return isType
            ? new UnknownNode(From(start))
            : new DeclarationNode(From(start), "const", [new DeclaratorNode(From(nameStart), name, value)]);
    }

    private ImportedNameNode ReadImported(string imported, bool isType)
    {
        var start = Position;
        var local = _tokens.Value();
        _tokens.Next();
        return new ImportedNameNode(From(start), imported, local, isType);
    }

    private void ReadModuleNames(List<ImportedNameNode> names, bool isType)
    {
        if (_tokens.Accept("*"))
        {
            names.Add(AcceptWord("as") ? ReadImported("*", isType) : new ImportedNameNode(From(Position), "*", "", isType));
        }
        else if (_tokens.IsPunctuation("{"))
        {
            ReadBracketed(_ =>
            {
                if (!_tokens.Accept(","))
                {
                    names.Add(ReadModuleName(isType));
                }
            });
        }
    }

    private ImportedNameNode ReadModuleName(bool isType)
    {
        var isTypeName = _tokens.IsWord("type") && !_tokens.IsPunctuation(",", 1) && !_tokens.IsClosing(1) && !_tokens.IsWord("as", 1);
        _tokens.Index += isTypeName ? 1 : 0;
        var start = Position;
        var imported = _tokens.Value();
        _tokens.Next();
        var local = imported;
        if (AcceptWord("as"))
        {
            local = _tokens.Value();
            _tokens.Next();
        }

        return new ImportedNameNode(From(start), imported, local, isType || isTypeName);
    }

    /// <summary>The <c>from "module"</c> of an import or export, and what may stand behind it.</summary>
    private ImportNode? ReadModule(int start, List<ImportedNameNode> names, bool isReexport)
    {
        if (!AcceptWord("from") && names.Count > 0)
        {
            return null;
        }

        if (_tokens.Current.Kind is not (TokenKind.StringLiteral or TokenKind.Template))
        {
            return null;
        }

        var moduleStart = Position;
        var module = _tokens.Value();
        _tokens.Next();
        var moduleSpan = From(moduleStart);
        if ((_tokens.IsWord("with") || _tokens.IsWord("assert")) && _tokens.IsPunctuation("{", 1) && !_tokens.IsOnNewLine())
        {
            _tokens.Next();
            _tokens.SkipBalanced();
        }

        _tokens.Accept(";");
        return new ImportNode(From(start), module, moduleSpan, names, isReexport);
    }

    /// <summary>What is exported stands for itself: <c>export const x = 1</c> is the declaration.</summary>
    private ScriptNode ReadExport(int start)
    {
        _tokens.Next();
        var isType = _tokens.IsWord("type") && (_tokens.IsPunctuation("{", 1) || _tokens.IsPunctuation("*", 1));
        _tokens.Index += isType ? 1 : 0;
        if (_tokens.IsPunctuation("{") || _tokens.IsPunctuation("*"))
        {
            var names = new List<ImportedNameNode>();
            ReadModuleNames(names, isType);
            var module = _tokens.IsWord("from") ? ReadModule(start, names, isReexport: true) : null;
            _tokens.Accept(";");
            return module ?? (ScriptNode)new UnknownNode(From(start));
        }

        if (AcceptWord("default") || _tokens.Accept("="))
        {
            return IsDefinition() ? ReadStatement() ?? new UnknownNode(From(start)) : ReadExpressionStatement();
        }

        if (AcceptWord("as"))
        {
            // `export as namespace Name` names a global for scripts.
            _tokens.Index += 2;
            return new UnknownNode(From(start));
        }

        return ReadStatement() ?? new UnknownNode(From(start));
    }

    private bool IsDefinition() =>
        _tokens.IsWord("function")
        || _tokens.IsWord("class")
        || _tokens.IsWord("interface")
        || _tokens.IsWord("enum")
        || _tokens.IsPunctuation("@")
        || (_tokens.IsWord("abstract") && _tokens.IsWord("class", 1))
        || (_tokens.IsWord("async") && _tokens.IsWord("function", 1));
}
