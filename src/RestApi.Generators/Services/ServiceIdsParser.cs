using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Generators;

/// <summary>Decides which services exist and how their constants are called.</summary>
internal static class ServiceIdsParser
{
    /// <summary>What a file declares; nothing for one that is no file of services.</summary>
    public static IEnumerable<ServicesSource> ParseFiles(AdditionalText file, CancellationToken token) =>
        ServicesReader.IsServicesFile(file.Path) ? [ParseFile(file, token)] : [];

    private static ServicesSource ParseFile(AdditionalText file, CancellationToken token)
    {
        var services = ServicesReader
            .Read(file.GetText(token)?.ToString() ?? "")
            .Services.Select(static service => new ServiceIdModel(
                service.Id,
                MemberNames.OfServices.Of(service.Id),
                service.Description.Trim()
            ));
        return new(file.Path.Replace('\\', '/'), new(services));
    }

    /// <summary>Joins all files; null when nothing is declared or the project has such a name of its own.</summary>
    public static ServiceIdsModel? Parse(ImmutableArray<ServicesSource> files, Project project)
    {
        var byConstant = new SortedDictionary<string, ServiceIdModel>(StringComparer.Ordinal);
        foreach (var service in files.OrderBy(static file => file.Path, StringComparer.Ordinal).SelectMany(static file => file.Services))
        {
            if (!byConstant.ContainsKey(service.ConstantName))
            {
                byConstant.Add(service.ConstantName, service);
            }
        }

        return byConstant.Count == 0 || project.Takes(project.Classes.ServiceIds)
            ? null
            : new(project.RootNamespace, project.Classes.ServiceIds, new(byConstant.Values));
    }
}
