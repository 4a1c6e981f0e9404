"""A server of one scene by WCS 1.0.0 and WMS 1.3.0: `map_server.py`; it prints its port and runs until it is killed.

A process of its own: QGIS waits for the answer and would keep a thread of its Python from giving one.
"""

from __future__ import annotations

import uuid
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qsl, urlsplit

from osgeo import gdal, osr

LEFT, BOTTOM, RIGHT, TOP = 500000.0, 6000000.0, 501200.0, 6001200.0
SIDE_PX, BANDS, CRS = 120, 4, "EPSG:32633"
COLOUR = (30, 90, 200)
gdal.UseExceptions()

WCS = """<WCS_Capabilities xmlns="http://www.opengis.net/wcs" xmlns:gml="http://www.opengis.net/gml"
 xmlns:xlink="http://www.w3.org/1999/xlink" version="1.0.0">
<Service><name>WCS</name><label>WCS</label></Service>
<Capability><Request>{requests}</Request></Capability>
<ContentMetadata><CoverageOfferingBrief><name>scene</name><label>scene</label>
<lonLatEnvelope srsName="urn:ogc:def:crs:OGC:1.3:CRS84">
<gml:pos>15 54.1</gml:pos><gml:pos>15.1 54.2</gml:pos></lonLatEnvelope>
</CoverageOfferingBrief></ContentMetadata></WCS_Capabilities>"""
REQUEST = """<{name}><DCPType><HTTP><Get><OnlineResource xlink:href="{url}"/></Get></HTTP></DCPType></{name}>"""
COVERAGE = f"""<CoverageDescription xmlns="http://www.opengis.net/wcs"
 xmlns:gml="http://www.opengis.net/gml" version="1.0.0">
<CoverageOffering><name>scene</name><label>scene</label>
<lonLatEnvelope srsName="urn:ogc:def:crs:OGC:1.3:CRS84">
<gml:pos>15 54.1</gml:pos><gml:pos>15.1 54.2</gml:pos></lonLatEnvelope>
<domainSet><spatialDomain>
<gml:Envelope srsName="{CRS}"><gml:pos>{LEFT} {BOTTOM}</gml:pos><gml:pos>{RIGHT} {TOP}</gml:pos></gml:Envelope>
<gml:RectifiedGrid dimension="2"><gml:limits><gml:GridEnvelope><gml:low>0 0</gml:low>
<gml:high>{SIDE_PX - 1} {SIDE_PX - 1}</gml:high></gml:GridEnvelope></gml:limits><gml:axisName>x</gml:axisName>
<gml:axisName>y</gml:axisName><gml:origin><gml:pos>{LEFT} {TOP}</gml:pos></gml:origin>
<gml:offsetVector>10 0</gml:offsetVector><gml:offsetVector>0 -10</gml:offsetVector></gml:RectifiedGrid>
</spatialDomain></domainSet>
<rangeSet><RangeSet><name>bands</name><label>bands</label></RangeSet></rangeSet>
<supportedCRSs><requestResponseCRSs>{CRS}</requestResponseCRSs><nativeCRSs>{CRS}</nativeCRSs></supportedCRSs>
<supportedFormats nativeFormat="GeoTIFF"><formats>GeoTIFF</formats></supportedFormats>
<supportedInterpolations><interpolationMethod>nearest neighbor</interpolationMethod></supportedInterpolations>
</CoverageOffering></CoverageDescription>"""
WMS = """<WMS_Capabilities xmlns="http://www.opengis.net/wms"
 xmlns:xlink="http://www.w3.org/1999/xlink" version="1.3.0">
<Service><Name>WMS</Name><Title>WMS</Title></Service>
<Capability><Request>
<GetCapabilities><Format>text/xml</Format>{get}</GetCapabilities><GetMap><Format>image/png</Format>{get}</GetMap>
</Request><Layer queryable="0"><Title>all</Title><CRS>{crs}</CRS>
<Layer><Name>scene</Name><Title>scene</Title><CRS>{crs}</CRS>
<EX_GeographicBoundingBox><westBoundLongitude>15</westBoundLongitude><eastBoundLongitude>15.1</eastBoundLongitude>
<southBoundLatitude>54.1</southBoundLatitude><northBoundLatitude>54.2</northBoundLatitude></EX_GeographicBoundingBox>
<BoundingBox CRS="{crs}" minx="{left}" miny="{bottom}" maxx="{right}" maxy="{top}"/></Layer></Layer></Capability>
</WMS_Capabilities>"""
GET = """<DCPType><HTTP><Get><OnlineResource xlink:type="simple" xlink:href="{url}"/></Get></HTTP></DCPType>"""


def value_at(band: int, row: int, column: int) -> int:
    """Return the pixel the scene holds, numbers from 0."""
    return 1000 * (band + 1) + 100 * (row // 40) + column


def write_coverage(bounds: list[float], width: int, height: int) -> bytes:
    """Return a part of the scene as a GeoTIFF, its nearest pixels."""
    path = f"/vsimem/{uuid.uuid4().hex}.tif"
    left, bottom, right, top = bounds
    dataset = gdal.GetDriverByName("GTiff").Create(path, width, height, BANDS, gdal.GDT_UInt16)
    dataset.SetGeoTransform((left, (right - left) / width, 0, top, 0, (bottom - top) / height))
    reference = osr.SpatialReference()
    reference.SetFromUserInput(CRS)
    dataset.SetProjection(reference.ExportToWkt())
    rows = [int((TOP - top + (top - bottom) * (number + 0.5) / height) // 10) for number in range(height)]
    columns = [int((left - LEFT + (right - left) * (number + 0.5) / width) // 10) for number in range(width)]
    for band in range(BANDS):
        data = b"".join(value_at(band, row, column).to_bytes(2, "little") for row in rows for column in columns)
        dataset.GetRasterBand(band + 1).WriteRaster(0, 0, width, height, data, buf_type=gdal.GDT_UInt16)
    dataset = None
    return read_and_remove(path)


def draw_map(width: int, height: int) -> bytes:
    """Return a picture of one colour."""
    path = f"/vsimem/{uuid.uuid4().hex}.png"
    tile = gdal.GetDriverByName("MEM").Create("", width, height, 3)
    for number, value in enumerate(COLOUR, 1):
        tile.GetRasterBand(number).Fill(value)
    gdal.GetDriverByName("PNG").CreateCopy(path, tile)
    return read_and_remove(path)


def read_and_remove(path: str) -> bytes:
    file = gdal.VSIFOpenL(path, "rb")
    size = gdal.VSIStatL(path).size
    content = bytes(gdal.VSIFReadL(1, size, file))
    gdal.VSIFCloseL(file)
    gdal.Unlink(path)
    return content


class Handler(BaseHTTPRequestHandler):
    """Answers what QGIS' WCS and WMS providers ask."""

    def do_GET(self) -> None:
        query = {key.upper(): value for key, value in parse_qsl(urlsplit(self.path).query)}
        url = f"http://127.0.0.1:{self.server.server_port}/?"
        service, request = query.get("SERVICE", "").upper(), query.get("REQUEST", "")
        if request == "GetCapabilities" and service == "WCS":
            names = ("GetCapabilities", "DescribeCoverage", "GetCoverage")
            self.answer("text/xml", WCS.format(requests="".join(REQUEST.format(name=name, url=url) for name in names)))
        elif request == "DescribeCoverage":
            self.answer("text/xml", COVERAGE)
        elif request == "GetCoverage":
            bounds = [float(number) for number in query["BBOX"].split(",")]
            self.answer("image/tiff", write_coverage(bounds, int(query["WIDTH"]), int(query["HEIGHT"])))
        elif request == "GetCapabilities":
            get = GET.format(url=url)
            bounds = {"left": LEFT, "bottom": BOTTOM, "right": RIGHT, "top": TOP}
            self.answer("text/xml", WMS.format(get=get, crs=CRS, **bounds))
        elif request == "GetMap":
            self.answer("image/png", draw_map(int(query["WIDTH"]), int(query["HEIGHT"])))
        else:
            self.send_error(400, self.path)

    def answer(self, kind: str, content: str | bytes) -> None:
        body = content.encode() if isinstance(content, str) else content
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Stay quiet."""


if __name__ == "__main__":
    server = HTTPServer(("127.0.0.1", 0), Handler)
    print(server.server_port, flush=True)
    server.serve_forever()
